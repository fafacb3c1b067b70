def main() { println 'instance main' }
