  // What std::print and std::format come to, compiled ahead: see format.cpp. Without this
  // each program that includes <iostream> compiles all of it, used or not.
  extern template __format::_Sink_iter<char>
    __format::__do_vformat_to(__format::_Sink_iter<char>, string_view,
      const basic_format_args<format_context>&, const locale*);
  extern template __format::_Sink_iter<wchar_t>
    __format::__do_vformat_to(__format::_Sink_iter<wchar_t>, wstring_view,
      const basic_format_args<wformat_context>&, const locale*);
