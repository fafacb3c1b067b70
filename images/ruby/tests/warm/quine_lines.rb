SCRIPT_LINES__ = {}
puts require_relative("prog"), SCRIPT_LINES__
