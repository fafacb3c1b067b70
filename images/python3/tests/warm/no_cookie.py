# first
print("Grüße")
