package config_test

import (
	"errors"
	"fmt"

	"pilcrow/config"
)

func Example() {
	environment := map[string]string{"OPENAI_API_KEY": "sk-0123", "BOT_SEARCH_PARAGRAPHS": "8"}
	lookup := func(name string) (string, bool) { v, ok := environment[name]; return v, ok }

	c, err := config.Load("config.yaml", lookup)
	err = errors.Join(err, c.Set("answer.sentences", "2", "--sentences"), c.Validate())
	fmt.Println(err, c.Search.Paragraphs, c.Answer.Sentences, c.Model.Name, c.Model.Key)
	// Output: <nil> 8 2 gpt-4o-mini [redacted]
}
