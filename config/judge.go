package config

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Judge is the model that reads whether the text carries what a model wrote.
type Judge struct {
	Key     Secret        `yaml:"-"`                    // that of the model, or from KeyFile
	Trust   string        `yaml:"trust"`                // whether it is believed: auto, on or off
	Name    string        `yaml:"name"`                 // "": the model that writes
	BaseURL string        `yaml:"base_url"`             // "": that of the model
	KeyFile string        `yaml:"key_file" path:"true"` // file that holds the key of BaseURL
	Timeout time.Duration `yaml:"timeout"`              // of one call
}

// judge completes the settings. The model's key goes to the model's server only: another
// one has its own, or none.
func (v *validator) judge() {
	j, m := &v.config.Judge, &v.config.Model
	v.require(slices.Contains([]string{"auto", "on", "off"}, j.Trust), "judge.trust", "be auto, on or off")
	v.require(validBaseURL(j.BaseURL), "judge.base_url",
		"be an http or https address without user name, query and fragment, such as http://localhost:11434/v1")
	v.require(!strings.ContainsFunc(j.Name, notInName), "judge.name", "not hold spaces or control characters")
	v.require(j.Timeout > 0, "judge.timeout", "be more than 0")
	if j.Name == "" {
		j.Name = m.Name
	}
	sameServer := j.BaseURL == "" || j.BaseURL == m.BaseURL
	if sameServer {
		j.BaseURL = m.BaseURL
	}
	switch {
	case j.KeyFile != "":
		key, err := readKey(j.KeyFile)
		if err != nil {
			v.problems = append(v.problems, fmt.Errorf("%sjudge.key_file: %w", v.place("judge.key_file"), err))
		}
		j.Key = key
	case sameServer:
		j.Key = m.Key
	}
}
