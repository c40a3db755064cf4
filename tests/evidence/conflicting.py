"""Pairs of statements by two origins, planted to contradict each other or only to look as if they did."""

CONFLICTS = [
    (
        "At least 14 people were killed when a drone struck a market in Northport on Tuesday, the governor said.",
        "A drone strike on the Northport market killed 31 people on Tuesday, according to the health ministry.",
    ),
    (
        "Freedonia will send 3,000 soldiers to Sylvania under the defence pact.",
        "Under the pact, Freedonia is to send 5,000 soldiers to Sylvania.",
    ),
    (
        "The ministers signed the fisheries agreement in Lakeville on 12 March 2021.",
        "The fisheries agreement was signed by the ministers in Lakeville on 14 April 2021.",
    ),
    (
        "The central bank raised its key rate to 7.5 percent on Thursday.",
        "On Thursday the central bank lifted the key rate to 8.5 percent.",
    ),
    (
        "Foreign Minister Jane Doe attended the Lakeville summit.",
        "Foreign Minister Jane Doe did not attend the Lakeville summit.",
    ),
    (
        "Twelve states voted for the resolution on water rights.",
        "The resolution on water rights won the votes of 17 states.",
    ),
    (
        "The aid package for Sylvania is worth $400 million.",
        "Freedonia's aid package for Sylvania amounts to $650 million.",
    ),
    (
        "The ceasefire took effect on 3 June.",
        "The ceasefire came into force on 9 June.",
    ),
    (
        "The Northport refinery processes 120,000 barrels a day.",
        "The refinery at Northport processes 210,000 barrels a day.",
    ),
    (
        "Some 2,000 protesters gathered outside parliament in Lakeville on Saturday.",
        "About 10,000 protesters gathered outside the parliament in Lakeville on Saturday, organisers said.",
    ),
    (
        "Parliament approved the emergency budget on Monday.",
        "Parliament rejected the emergency budget on Monday.",
    ),
    (
        "Unemployment in Freedonia fell to 5.1 percent in May.",
        "Unemployment in Freedonia stood at 6.4 percent in May.",
    ),
    (
        "The pipeline is 420 kilometres long and will be finished in 2026.",
        "The 700-kilometre pipeline will be finished in 2026.",
    ),
    (
        "The treaty was ratified in 2017.",
        "The treaty was ratified in 2019 after long debate.",
    ),
    (
        "Sylvania holds 41 Freedonian prisoners of war, the Red Cross said.",
        "Sylvania holds 96 Freedonian prisoners of war, according to the Red Cross.",
    ),
    (
        "Exports of wheat rose in April.",
        "Exports of wheat fell in April.",
    ),
    (
        "The earthquake near Hilltown measured 5.8 and left 300 families homeless.",
        "The earthquake near Hilltown left 900 families homeless.",
    ),
    (
        "Freedonia closed its border with Sylvania on 1 May.",
        "Freedonia closed the border with Sylvania on 8 May.",
    ),
    (
        "President Richard Roe met the envoys in Lakeville on 5 July and accepted the plan.",
        "President Richard Roe met the envoys in Lakeville on 5 July and rejected the plan.",
    ),
    (
        "Freedonia denies that it supplied missiles to the rebels.",
        "Freedonia confirms that it supplied missiles to the rebels.",
    ),
    (
        "The embassy in Hilltown employs 60 diplomats.",
        "The Hilltown embassy employs 85 diplomats.",
    ),
    (
        "The court sentenced the former minister to eight years in prison.",
        "The court sentenced the former minister to twelve years in prison.",
    ),
    (
        "The Lakeville conference was attended by 32 delegations.",
        "Delegations from 45 countries attended the Lakeville conference; 45 delegations in all.",
    ),
    (
        "The election in Freedonia will be held on 6 October.",
        "Freedonia will hold its election on 20 October.",
    ),
    (
        "The grain convoy carried 18,000 tonnes of wheat to Northport.",
        "The convoy brought 26,000 tonnes of wheat to Northport, the port authority said.",
    ),
    (
        "Turnout in the Freedonian election was 61 percent.",
        "The election commission of Freedonia put turnout at 48 percent.",
    ),
    (
        "The two presidents spoke by phone for 40 minutes on Sunday.",
        "Their phone call on Sunday lasted 90 minutes; the two presidents spoke about the truce.",
    ),
    (
        "The new embassy in Lakeville opened on 2 February 2022.",
        "Freedonia opened its new embassy in Lakeville on 9 May 2022.",
    ),
    (
        "Sylvania's parliament passed the law by 88 votes to 12.",
        "Sylvania's parliament passed the law by 71 votes to 29.",
    ),
    (
        "Prime Minister Mary Major took part in the Hilltown summit.",
        "Prime Minister Mary Major skipped the Hilltown summit.",
    ),
    (
        "The bridge over the Lake River was closed to traffic after the explosion.",
        "The bridge over the Lake River stayed open to traffic after the explosion.",
    ),
    (
        "Freedonia's army withdrew from Hilltown on 11 August.",
        "The Freedonian army withdrew from Hilltown on 23 August.",
    ),
    (
        "Three soldiers were wounded in the ambush near Lake Placid.",
        "Nine soldiers were wounded in the ambush near Lake Placid, local media reported.",
    ),
    (
        "The reactor at Northport was shut down in 2011.",
        "The Northport reactor was shut down in 2014.",
    ),
    (
        "The loan from the development bank amounts to 2.4 billion euros.",
        "The development bank granted a loan of 3.1 billion euros.",
    ),
    (
        "Freedonia has 240 warheads, the institute estimates.",
        "Freedonia possesses 310 warheads, according to the institute.",
    ),
    (
        "The negotiators reached an agreement on fishing quotas in Lakeville.",
        "The negotiators did not reach an agreement on fishing quotas in Lakeville.",
    ),
    (
        "The foreign ministers of 14 countries signed the declaration.",
        "The declaration was signed by the foreign ministers of 19 countries.",
    ),
    (
        "Oil production in Sylvania fell by 3 percent last year.",
        "Oil production in Sylvania fell by 9 percent last year.",
    ),
    (
        "The talks in Hilltown lasted three days.",
        "The talks in Hilltown lasted five days.",
    ),
    (
        "Sylvania expelled four Freedonian diplomats over the spying affair.",
        "Sylvania expelled eleven Freedonian diplomats over the spying affair.",
    ),
    (
        "The cable was cut on the night of 6 November, the operator said.",
        "The operator said that the cable was cut on the night of 17 November.",
    ),
    (
        "The cyclone destroyed 1,400 homes on the island of Brightsea, the Red Cross said.",
        "According to the Red Cross, the cyclone destroyed 2,600 homes on the island of Brightsea.",
    ),
    (
        "Freedonia and Sylvania exchanged 80 prisoners on Friday.",
        "On Friday Freedonia and Sylvania exchanged 120 prisoners.",
    ),
    (
        "The defence budget of Freedonia will grow to 2.5 percent of output.",
        "Freedonia's defence budget will grow to 3.5 percent of output.",
    ),
    (
        "The king opened the Northport dam on 7 March 2020.",
        "The Northport dam was opened by the king on 21 March 2020.",
    ),
    (
        "Eight ministers resigned over the wiretapping affair.",
        "Five ministers resigned over the wiretapping affair.",
    ),
    (
        "The summit of the Lake League was held in Hilltown on 3 July.",
        "The summit of the Lake League took place in Hilltown on 5 July.",
    ),
    (
        "The court upheld the ban on the Northport party.",
        "The court did not uphold the ban on the Northport party.",
    ),
    (
        "Sylvania accepted the proposal of the mediators.",
        "Sylvania rejected the proposal of the mediators.",
    ),
    (
        "The blockade has cost Freedonia $90 million.",
        "The blockade has cost Freedonia $240 million, its chamber of commerce says.",
    ),
    (
        "Richard Roe was not present at the signing of the Lakeville accord.",
        "Richard Roe was present at the signing of the Lakeville accord.",
    ),
    (
        "The missile flew 900 kilometres before it fell into the sea.",
        "The missile flew 1,500 kilometres before it fell into the sea.",
    ),
    (
        "The explosion at the Hilltown depot injured 17 workers.",
        "The explosion at the Hilltown depot injured 44 workers.",
    ),
    (
        "Freedonia recalled its ambassador on 12 January.",
        "Freedonia recalled its ambassador on 19 January.",
    ),
    (
        "The two sides signed a memorandum on rail links in 2015.",
        "The two sides signed a memorandum on rail links in 2018.",
    ),
    (
        "The fund holds 300 million euros in frozen assets.",
        "The fund holds 500 million euros in frozen assets.",
    ),
    (
        "The president won 54 percent of the vote.",
        "The president won 62 percent of the vote.",
    ),
]
"""Other values of one thing, and claims with their contrary."""
DECOYS = [
    (
        "At least 14 people were killed when a drone struck a market in Northport on Tuesday, the governor said.",
        "A drone strike on the Northport market killed 16 people on Tuesday, according to the health ministry.",
    ),
    (
        "The pipeline is 100 miles long and will be finished in 2026.",
        "The 161-kilometre pipeline will be finished in 2026.",
    ),
    (
        "The aid package for Sylvania is worth $1.2 billion.",
        "The aid package for Sylvania is worth 1,200 million dollars.",
    ),
    (
        "The death toll of the Hilltown earthquake stood at 40 on Monday.",
        "The death toll of the Hilltown earthquake had risen to 75 by Thursday.",
    ),
    (
        "Ministers met in Lakeville on 12 March to discuss fisheries.",
        "Ministers met in Hilltown on 14 April to discuss fisheries.",
    ),
    (
        "The Northport strike killed 14 people.",
        "The Northport strike wounded 31 people.",
    ),
    (
        "The strike on Northport killed 14 people, among them three children.",
        "Three people died on the way to hospital after the strike on Northport.",
    ),
    (
        "Freedonia's inflation reached 12 percent in 2021.",
        "Freedonia's inflation reached 7 percent in 2023.",
    ),
    (
        "Unemployment in Freedonia fell to 5.1 percent in May.",
        "Unemployment in Sylvania fell to 6.4 percent in May.",
    ),
    (
        "Freedonia plans to send 3,000 soldiers to Sylvania.",
        "Freedonia has sent 1,200 soldiers to Sylvania so far.",
    ),
    (
        "Nearly 100 delegations attended the Lakeville conference.",
        "The Lakeville conference was attended by 97 delegations.",
    ),
    (
        "The central bank raised its key rate to 7.5 percent.",
        "The central bank raised its key rate by 0.5 percentage points.",
    ),
    (
        "The treaty was signed in 2017.",
        "The treaty was ratified in 2019.",
    ),
    (
        "The treaty was signed on 12 March 2021.",
        "The treaty enters into force on 1 May 2021.",
    ),
    (
        "Up to 5,000 people took part in the Lakeville march.",
        "The Lakeville march drew 3,800 people.",
    ),
    (
        "Foreign Minister Jane Doe attended the opening session of the Lakeville summit.",
        "Foreign Minister Jane Doe did not attend the closing dinner of the Lakeville summit.",
    ),
    (
        "The first round of talks ended without a deal on prisoners.",
        "The second round of talks ended with a deal on prisoners.",
    ),
    (
        "Parliament may reject the emergency budget.",
        "Parliament approved the emergency budget.",
    ),
    (
        "The army lost 20 tanks in the battle of Hilltown.",
        "The army lost 300 soldiers in the battle of Hilltown.",
    ),
    (
        "The refinery processes between 100,000 and 130,000 barrels a day.",
        "The refinery processes 120,000 barrels a day.",
    ),
    (
        "Exports of wheat rose in April.",
        "Exports of barley fell in April.",
    ),
    (
        "Freedonia pays 40 percent of the fund's budget.",
        "Sylvania pays 25 percent of the fund's budget.",
    ),
    (
        "The police first spoke of 20 arrests at the Lakeville march.",
        "The police later put the number of arrests at the Lakeville march at 34.",
    ),
    (
        "The Hilltown dam holds 2 million litres.",
        "The Hilltown dam was built by 400 workers at a cost of $2 million.",
    ),
    (
        "The fund has spent $20 million on schools.",
        "The fund has spent $55 million on roads.",
    ),
    (
        "Sylvania expelled two Freedonian diplomats in March 2022.",
        "Sylvania expelled five Freedonian diplomats in October 2023.",
    ),
    (
        "The grain convoy carried 18,000 tonnes of wheat to Northport.",
        "The convoy brought some 18,200 tonnes of wheat to Northport.",
    ),
    (
        "Turnout in the Freedonian election was 61 percent.",
        "Turnout in the election of 2018 was 48 percent.",
    ),
    (
        "The bank lent Freedonia 2.4 billion euros for roads.",
        "The bank lent Freedonia 1.1 billion euros for hospitals.",
    ),
    (
        "Three soldiers were wounded in the ambush near Lake Placid.",
        "Five soldiers were killed in the ambush near Lake Placid.",
    ),
    (
        "The Lakeville summit will begin on 4 May.",
        "The Lakeville summit will end on 6 May.",
    ),
    (
        "The pipeline carries 30 billion cubic metres of gas a year.",
        "The pipeline cost 12 billion dollars.",
    ),
    (
        "Freedonia exported 40,000 tonnes of wheat in March.",
        "Freedonia exported 55,000 tonnes of wheat in April.",
    ),
    (
        "The committee of Sylvania's parliament approved the treaty.",
        "The committee of Freedonia's parliament rejected the treaty.",
    ),
    (
        "The mission has 600 observers.",
        "The mission is to have 900 observers by next year.",
    ),
    (
        "More than 200 people were hurt in the Hilltown riots.",
        "The Hilltown riots left 230 people injured.",
    ),
    (
        "Mary Major met Richard Roe in Lakeville on Monday.",
        "Mary Major met Jane Doe in Lakeville on Wednesday.",
    ),
    (
        "The army says that it lost 12 tanks at Hilltown.",
        "The army says that it destroyed 70 tanks at Hilltown.",
    ),
    (
        "The army of Freedonia has 90,000 soldiers.",
        "The navy of Freedonia has 20,000 sailors and 4,000 soldiers.",
    ),
    (
        "The minister denied that troops had crossed the border.",
        "The minister said that no troops had crossed the border.",
    ),
    (
        "The plant at Northport makes 1,200 MW.",
        "The plant at Northport makes 1.2 gigawatts.",
    ),
    (
        "The flight took 90 minutes.",
        "The flight took an hour and a half.",
    ),
    (
        "Sanctions on Sylvania were imposed in 2014.",
        "Sanctions on Sylvania were lifted in 2016.",
    ),
    (
        "In the first quarter trade rose by 4 percent.",
        "In the second quarter trade rose by 9 percent.",
    ),
    (
        "The company employs 5,000 people worldwide.",
        "The company employs 800 people in Freedonia.",
    ),
    (
        "The president said the war would end in 2025.",
        "The president said the war began in 2022.",
    ),
    (
        "The cyclone destroyed 1,400 homes on the island of Brightsea.",
        "The cyclone damaged 6,000 homes on the island of Brightsea.",
    ),
    (
        "Freedonia and Sylvania exchanged 80 prisoners in May.",
        "Freedonia and Sylvania exchanged 120 prisoners in August.",
    ),
    (
        "The defence budget of Freedonia is 2.5 percent of output.",
        "The defence budget of Freedonia is $4 billion.",
    ),
    (
        "The tunnel is 12 miles long.",
        "The tunnel is 19 kilometres long.",
    ),
    (
        "Nearly 5,000 refugees crossed the river at Northport.",
        "The number of refugees who crossed the river at Northport was 4,850.",
    ),
    (
        "At least 50 people were killed in the mine at Hilltown.",
        "52 people were killed in the mine at Hilltown.",
    ),
    (
        "The court upheld the ban on the Northport party.",
        "The court did not uphold the ban on the Hilltown party.",
    ),
    (
        "Sylvania accepted the first proposal of the mediators.",
        "Sylvania rejected the second proposal of the mediators.",
    ),
    (
        "The blockade has cost Freedonia $90 million in wheat exports.",
        "The blockade has cost Freedonia 1,200 jobs in wheat exports.",
    ),
    (
        "Sylvania will not attend the Lakeville conference.",
        "Freedonia will attend the Lakeville conference.",
    ),
    (
        "The missile has a range of 900 kilometres.",
        "The missile weighs 900 kilograms and costs $2 million.",
    ),
    (
        "Police detained 17 workers after the explosion at Hilltown.",
        "The explosion at Hilltown killed 4 workers and injured 17.",
    ),
    (
        "The ministers met in Lakeville in 2015.",
        "The ministers met in Lakeville in 2019.",
    ),
    (
        "The memorandum was signed in 2015.",
        "The memorandum expired in 2020.",
    ),
    (
        "The fund held 300 million euros in 2020.",
        "The fund held 500 million euros in 2023.",
    ),
    (
        "The president won 54 percent of the vote in the first round.",
        "The president won 62 percent of the vote in the second round.",
    ),
    (
        "The envoy may travel to Hilltown in June.",
        "The envoy travelled to Hilltown in July.",
    ),
    (
        "The rebels claim to have taken 10 villages.",
        "The army says that it has retaken 4 villages.",
    ),
]
"""Roundings, units, parts, tolls that rise, other events, other subjects, limits and plans."""
