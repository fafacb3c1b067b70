defmodule Broken do
  def f(x do
    x +
  end
