void main() {
    IO.println("compact " + getClass() + new Throwable().getStackTrace().length);
    IO.println(List.of(1, 2));
}
