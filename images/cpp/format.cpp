#include <format>

template std::__format::_Sink_iter<char>
  std::__format::__do_vformat_to(std::__format::_Sink_iter<char>, std::string_view,
    const std::basic_format_args<std::format_context>&, const std::locale*);
template std::__format::_Sink_iter<wchar_t>
  std::__format::__do_vformat_to(std::__format::_Sink_iter<wchar_t>, std::wstring_view,
    const std::basic_format_args<std::wformat_context>&, const std::locale*);
