package discordtest

import (
	"slices"
	"strings"
)

// unknown finds properties that no alternative of the schema knows. Discord
// ignores them; whoever sent them meant something else.
func (s *spec) unknown(schema, value any, path string) findings {
	return s.unknownIn(s.flat(schema), value, path)
}

func (s *spec) unknownIn(schemas []object, value any, path string) findings {
	var f findings
	switch value := value.(type) {
	case []any:
		for i, item := range value {
			var inner []object
			for _, schema := range schemas {
				inner = append(inner, s.flat(schema["items"])...)
			}
			f = append(f, s.unknownIn(inner, item, at(path, i))...)
		}
	case object:
		if strings.Contains(path, "/components/") || strings.HasSuffix(path, "/accessory") {
			schemas = slices.DeleteFunc(slices.Clone(schemas), func(schema object) bool { return s.otherType(schema, value) })
		}
		for key, v := range value {
			inner, known := s.property(schemas, key)
			if !known && !s.ofMessages(path, key) {
				f.add(at(path, key), "Unknown property.")
			}
			f = append(f, s.unknownIn(inner, v, at(path, key))...)
		}
	}
	return f
}

// ofMessages reports whether it is a property of messages where a message stands.
// Clients send the same ones everywhere (discord.js an enforce_nonce in each
// edit), and mean nothing else by it.
func (s *spec) ofMessages(path, key string) bool {
	return (path == "" || path == "/data") && s.at("components", "schemas", "MessageCreateRequest", "properties", key) != nil
}

// property is what the schemas say of a key. Where none has properties, all are
// known.
func (s *spec) property(schemas []object, key string) (inner []object, known bool) {
	closed := false
	for _, schema := range schemas {
		if schema["additionalProperties"] != nil && schema["additionalProperties"] != false {
			return s.flat(schema["additionalProperties"]), true
		}
		properties := fields(schema["properties"])
		closed = closed || properties != nil
		if property, ok := properties[key]; ok {
			inner, known = append(inner, s.flat(property)...), true
		}
	}
	return inner, known || !closed
}

// flat is the schema with what it refers to and its alternatives.
func (s *spec) flat(schema any) []object {
	o := fields(schema)
	if o == nil {
		return nil
	}
	if ref, ok := o["$ref"].(string); ok {
		return s.flat(s.at(strings.Split(strings.TrimPrefix(ref, "#/"), "/")...))
	}
	all := []object{o}
	for _, key := range []string{"allOf", "anyOf", "oneOf"} {
		for _, alternative := range list(o[key]) {
			all = append(all, s.flat(alternative)...)
		}
	}
	return all
}

// otherType reports whether the schema is for components of another type.
func (s *spec) otherType(schema, value object) bool {
	allowed := list(fields(fields(schema["properties"])["type"])["enum"])
	return len(allowed) > 0 && !slices.ContainsFunc(allowed, func(v any) bool { return number(v) == whole(value["type"]) })
}
