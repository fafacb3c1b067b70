fn main() {
    eprintln!("Hello stderr");
}
