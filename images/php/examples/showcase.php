<?php
declare(strict_types=1);

enum Suit: string
{
    case Hearts = '♥';
    case Spades = '♠';

    public function colour(): string
    {
        return match ($this) {
            self::Hearts => 'red',
            self::Spades => 'black',
        };
    }
}

final readonly class Card
{
    public function __construct(public Suit $suit, public int $value) {}

    public function __toString(): string
    {
        return "{$this->suit->value}{$this->value}";
    }
}

function deck(int ...$values): Generator
{
    foreach (Suit::cases() as $suit) {
        foreach ($values as $value) {
            yield new Card($suit, $value);
        }
    }
}

$cards = iterator_to_array(deck(7, 8, 9), false);
echo implode(' ', $cards), PHP_EOL;
usort($cards, fn(Card $a, Card $b) => $b->value <=> $a->value);
[$best, , $third] = $cards;
printf("Best: %s, third: %s (%s)\n", $best, $third, $third->suit->colour());
echo json_encode(array_count_values(array_map(fn($card) => $card->suit->name, $cards))), "\n";
