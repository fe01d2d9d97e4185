package rest

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"

	"github.com/bwmarrin/discordgo"
)

const (
	labelType      = 18 // of a modal; it wraps one input
	actionsRowType = 1
)

// Unmarshal is json.Unmarshal for what Discord sends. One component of a type
// that discordgo does not know costs the whole message or interaction around it;
// then Unmarshal leaves such components out.
func Unmarshal(data []byte, value any) error {
	err := json.Unmarshal(data, value)
	if err == nil {
		return nil
	}
	known, knownErr := knownComponents(data)
	return cmp.Or(knownErr, json.Unmarshal(known, value))
}

// knownComponents returns JSON without the components that discordgo cannot
// read. A label, which it does not know, becomes an action row, which it knows,
// so that the input inside can be read.
func knownComponents(data []byte) ([]byte, error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber() // large numbers keep all their digits
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	filterComponents(value)
	return json.Marshal(value)
}

// filterComponents filters every list of components inside a value.
func filterComponents(value any) {
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			filterComponents(item)
		}
	case map[string]any:
		for key, item := range v {
			filterComponents(item)
			if list, ok := item.([]any); ok && key == "components" {
				v[key] = readable(list)
			}
		}
	}
}

// readable returns the components that discordgo can read. What is inside them
// has been filtered before.
func readable(list []any) []any {
	kept := []any{}
	for _, component := range list {
		component = labelAsRow(component)
		raw, err := json.Marshal(component)
		if err != nil {
			continue
		}
		if _, err := discordgo.MessageComponentFromJSON(raw); err == nil {
			kept = append(kept, component)
		}
	}
	return kept
}

func labelAsRow(component any) any {
	label, ok := component.(map[string]any)
	if !ok || fmt.Sprint(label["type"]) != fmt.Sprint(labelType) {
		return component
	}
	return map[string]any{"type": actionsRowType, "components": readable([]any{label["component"]})}
}
