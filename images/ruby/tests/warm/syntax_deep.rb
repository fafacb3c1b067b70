class A
  def f
    if true
      puts 1
  end
end
