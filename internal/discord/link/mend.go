package link

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/bwmarrin/discordgo"
)

const (
	labelType      = 18 // of a modal: wraps one input
	actionsRowType = 1
)

// mend returns JSON without the components that discordgo cannot read, which
// otherwise cost the whole message or interaction around them. A label, which
// discordgo does not know, becomes the row that it knows, so that its input can be
// read.
func mend(data []byte) ([]byte, error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber() // ids of people that are numbers stay as they are
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	mendValue(value)
	return json.Marshal(value)
}

// mendValue mends all objects within a value that list components.
func mendValue(value any) {
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			mendValue(item)
		}
	case map[string]any:
		for key, item := range v {
			mendValue(item)
			if list, ok := item.([]any); ok && key == "components" {
				v[key] = mendComponents(list)
			}
		}
	}
}

// mendComponents returns the components that discordgo can read. What is inside
// them is mended already.
func mendComponents(list []any) []any {
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
	return map[string]any{"type": actionsRowType, "components": mendComponents([]any{label["component"]})}
}
