// Enums with data, pattern matching, traits, errors as values, iterators, threads.
use std::collections::BTreeMap;
use std::fmt;
use std::thread;

#[derive(Debug, Clone, PartialEq)]
enum Shape {
    Circle { radius: f64 },
    Rectangle { width: f64, height: f64 },
}

impl Shape {
    fn area(&self) -> f64 {
        match self {
            Shape::Circle { radius } => std::f64::consts::PI * radius * radius,
            Shape::Rectangle { width, height } => width * height,
        }
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{self:?} has an area of {:.2}", self.area())
    }
}

fn parse(text: &str) -> Result<u32, String> {
    text.parse().map_err(|error| format!("{text:?}: {error}"))
}

fn main() {
    for shape in [Shape::Circle { radius: 1.0 }, Shape::Rectangle { width: 3.0, height: 4.0 }] {
        println!("{shape}");
    }

    let mut count = BTreeMap::new();
    for word in "the more you know the more you see".split(' ') {
        *count.entry(word).or_insert(0) += 1;
    }
    println!("{count:?}");

    let numbers: Result<Vec<_>, _> = "1 2 three".split(' ').map(parse).collect();
    println!("{numbers:?}");

    let threads: Vec<_> = (1..=4).map(|n| thread::spawn(move || (1..=n * 10).sum::<u64>())).collect();
    let sums: Vec<_> = threads.into_iter().map(|t| t.join().unwrap()).collect();
    println!("{sums:?}");
}
