package discordtest

import (
	"maps"
	"strings"
)

// Component types (docs: components/reference, "Component Types").
const (
	componentRow       = 1
	componentButton    = 2
	componentSelect    = 3
	componentTextInput = 4
	componentSection   = 9
	componentText      = 10
	componentThumbnail = 11
	componentFile      = 13
	componentSeparator = 14
	componentContainer = 17
	componentLabel     = 18
)

func kind(c object) int { return whole(c["type"]) }

// isSelect reports whether the type is one of the five selects.
func isSelect(kind int) bool { return kind == 3 || kind >= 5 && kind <= 8 }

// walk visits all components, nested ones too, with their JSON paths.
func walk(components []any, path string, visit func(c object, path string)) {
	for i, v := range components {
		c := fields(v)
		if c == nil {
			continue
		}
		here := at(path, i)
		visit(c, here)
		walk(list(c["components"]), at(here, "components"), visit)
		for _, key := range []string{"accessory", "component"} {
			if inner := fields(c[key]); inner != nil {
				walkOne(inner, at(here, key), visit)
			}
		}
	}
}

func walkOne(c object, path string, visit func(c object, path string)) {
	visit(c, path)
	walk(list(c["components"]), at(path, "components"), visit)
}

// component finds a component of the version by its custom_id.
func (v Version) component(customID string) object {
	var found object
	walk(v.Components, "", func(c object, _ string) {
		if c["custom_id"] == customID {
			found = c
		}
	})
	return found
}

// renderComponents is the components as Discord sends them: with an id each,
// and with the defaults of what was left out.
func renderComponents(components []any) []any {
	next := 1
	return renderList(components, &next)
}

func renderList(components []any, next *int) []any {
	rendered := []any{}
	for _, c := range components {
		rendered = append(rendered, renderComponent(fields(c), next))
	}
	return rendered
}

func renderComponent(c object, next *int) object {
	o := maps.Clone(c)
	maps.DeleteFunc(o, func(_ string, v any) bool { return v == nil })
	if whole(o["id"]) == 0 {
		o["id"] = *next
	}
	*next++
	defaults(o)
	if inner, ok := o["components"]; ok {
		o["components"] = renderList(list(inner), next)
	}
	if inner := fields(o["accessory"]); inner != nil {
		o["accessory"] = renderComponent(inner, next)
	}
	return o
}

func defaults(o object) {
	set := func(key string, value any) {
		if _, ok := o[key]; !ok {
			o[key] = value
		}
	}
	switch k := kind(o); {
	case isSelect(k):
		set("min_values", 1)
		set("max_values", 1)
	case k == componentContainer:
		set("accent_color", nil)
		set("spoiler", false)
	case k == componentSeparator:
		set("spacing", 1)
		set("divider", true)
	case k == componentThumbnail:
		set("description", nil)
		set("spoiler", false)
	case k == componentFile:
		set("spoiler", false)
		url, _ := fields(o["file"])["url"].(string)
		o["name"], o["size"] = strings.TrimPrefix(url, "attachment://"), 1
		o["file"] = object{"id": "0", "url": url, "proxy_url": url}
	}
}
