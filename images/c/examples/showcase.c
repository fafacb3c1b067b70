// A tree of words, counted and kept in order: structures, pointers, recursion.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct node {
    char *word;
    int count;
    struct node *left, *right;
};

static struct node *add(struct node *tree, const char *word)
{
    if (!tree) {
        tree = calloc(1, sizeof *tree);
        tree->word = strdup(word);
    }
    int order = strcmp(word, tree->word);
    if (order < 0)
        tree->left = add(tree->left, word);
    else if (order > 0)
        tree->right = add(tree->right, word);
    else
        tree->count++;
    return tree;
}

static void each(const struct node *tree, void (*visit)(const struct node *))
{
    if (tree) {
        each(tree->left, visit);
        visit(tree);
        each(tree->right, visit);
    }
}

static void print(const struct node *node) { printf("%-6s %.*s\n", node->word, node->count, "*****"); }

int main(void)
{
    char text[] = "The more you know, the more you know you don't know.";
    struct node *words = NULL;
    for (char *word = strtok(text, " ,."); word; word = strtok(NULL, " ,.")) {
        word[0] = tolower(word[0]);
        words = add(words, word);
    }
    each(words, print);
}
