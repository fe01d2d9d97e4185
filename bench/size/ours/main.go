// Ours is the least that searches lines of text with this project: ours QUERY < FILE.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"os"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

func main() {
	var paragraphs []text.Paragraph
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		paragraphs = append(paragraphs, text.Paragraph{Number: len(paragraphs) + 1, Text: lines.Text()})
	}
	hits, err := retrieval.NewIndex(paragraphs).Search(context.Background(), os.Args[1], 10)
	if err != nil {
		log.Fatal(err)
	}
	for _, hit := range hits {
		fmt.Println(hit.Text)
	}
}
