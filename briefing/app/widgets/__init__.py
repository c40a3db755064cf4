"""The app's widgets: frozen values in, messages out."""
