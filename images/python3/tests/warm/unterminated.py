x = """
abc