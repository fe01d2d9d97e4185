package discordtest

import (
	"slices"

	"github.com/santhosh-tekuri/jsonschema/v6"
	why "github.com/santhosh-tekuri/jsonschema/v6/kind"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

var english = message.NewPrinter(language.English)

// telling finds the cause of a failed validation that says most. Of a union it
// is that of the alternative which the value's "type" picks, if any, and else
// the deepest.
func telling(e *jsonschema.ValidationError) *jsonschema.ValidationError {
	if len(e.Causes) == 0 {
		return e
	}
	causes := e.Causes
	if union(e) {
		if picked := slices.DeleteFunc(slices.Clone(causes), ofOtherType); len(picked) > 0 {
			causes = picked
		} else {
			return e
		}
	}
	best := telling(causes[0])
	for _, c := range causes[1:] {
		if found := telling(c); len(found.InstanceLocation) > len(best.InstanceLocation) {
			best = found
		}
	}
	return best
}

func union(e *jsonschema.ValidationError) bool {
	switch e.ErrorKind.(type) {
	case *why.OneOf, *why.AnyOf:
		return true
	}
	return false
}

// ofOtherType reports whether an alternative failed because it is for another
// "type" of component, option or callback, or for null.
func ofOtherType(alternative *jsonschema.ValidationError) bool {
	return slices.ContainsFunc(leaves(alternative), func(leaf *jsonschema.ValidationError) bool {
		at := leaf.InstanceLocation
		if _, wrongKind := leaf.ErrorKind.(*why.Type); wrongKind && len(at) == len(alternative.InstanceLocation) {
			return true
		}
		return len(at) == len(alternative.InstanceLocation)+1 && at[len(at)-1] == "type"
	})
}

func leaves(e *jsonschema.ValidationError) []*jsonschema.ValidationError {
	if len(e.Causes) == 0 {
		return []*jsonschema.ValidationError{e}
	}
	var all []*jsonschema.ValidationError
	for _, c := range e.Causes {
		all = append(all, leaves(c)...)
	}
	return all
}
