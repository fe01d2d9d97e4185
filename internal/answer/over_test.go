package answer_test

import (
	"reflect"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
)

// TestOver: whatever is set of a pipeline holds for one over another corpus.
func TestOver(t *testing.T) {
	var p answer.Pipeline
	all := reflect.ValueOf(&p).Elem()
	for i := range all.NumField() {
		switch f := all.Field(i); {
		case !all.Type().Field(i).IsExported():
		case f.Kind() == reflect.Func:
			f.Set(reflect.MakeFunc(f.Type(), nil))
		case f.Kind() == reflect.Pointer:
			f.Set(reflect.New(f.Type().Elem()))
		case f.Kind() == reflect.String:
			f.SetString("x")
		case f.CanInt():
			f.SetInt(1)
		case f.CanFloat():
			f.SetFloat(1)
		case f.Kind() == reflect.Bool:
			f.SetBool(true)
		case f.Kind() == reflect.Struct:
			f.Field(0).SetFloat(1)
		case f.Kind() != reflect.Interface:
			t.Fatalf("%s: say what to set it to", all.Type().Field(i).Name)
		}
	}
	p.Generator, p.Chooser = generates{}, generates{}
	over := reflect.ValueOf(p.Over(p.Corpus, nil)).Elem()
	for i := range all.NumField() {
		if f := all.Type().Field(i); f.IsExported() && f.Name != "Search" && over.Field(i).IsZero() {
			t.Errorf("%s is lost", f.Name)
		}
	}
}

type generates struct {
	llm.Generator
	llm.Chooser
}
