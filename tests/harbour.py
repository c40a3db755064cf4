"""A few tiny articles with topics that fit them."""

HARBOUR = """Harbour talks end without a deal

The ministers of Freedonia and Sylvania met in the harbour town on 4 May 2021. They may meet again.

“The harbour stays closed,” said Minister Jane Doe.

Fishing quotas

Freedonia wants a quota of 300 boats. Sylvania offered 200 boats.
"""
GRAIN = """Grain prices rise

Grain prices rose by 12 percent in May 2021. The harbour of Freedonia is closed.

Farmers say that they need help.
"""
TOPICS = """inherit = false
[[issue]]
id = "harbour"
name = "The harbour"
rule = "harbour OR boats"
[[issue]]
id = "grain"
name = "Grain"
rule = "grain"
"""
