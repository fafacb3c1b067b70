println("Grüße")
