// Fts5 is the least that searches lines of text with FTS5: fts5 QUERY < FILE.
package main

import (
	"bufio"
	"database/sql"
	"fmt"
	"log"
	"os"

	_ "modernc.org/sqlite" // registers the driver
)

func main() {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		log.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(`CREATE VIRTUAL TABLE p USING fts5(body, tokenize='porter unicode61')`); err != nil {
		log.Fatal(err)
	}
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		if _, err := db.Exec(`INSERT INTO p VALUES (?)`, lines.Text()); err != nil {
			log.Fatal(err)
		}
	}
	var best string
	if err := db.QueryRow(`SELECT body FROM p WHERE p MATCH ? ORDER BY rank`, os.Args[1]).Scan(&best); err != nil {
		log.Fatal(err)
	}
	fmt.Println(best)
}
