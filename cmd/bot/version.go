package main

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
)

// release is the version where the build does not find it in git by itself, as in an image:
// go build -ldflags "-X main.release=v1.2.3".
var release string

// build is what the compiler wrote into the program, read once: it has a line for each module.
var build = sync.OnceValue(func() *debug.BuildInfo {
	if info, ok := debug.ReadBuildInfo(); ok {
		return info
	}
	return new(debug.BuildInfo)
})

type versionCommand struct{}

func (versionCommand) Run(a *app) error {
	_, err := fmt.Fprintln(a.Out, versionLine())
	return err
}

func versionLine() string {
	return fmt.Sprintf("pilcrow %s%s, %s %s/%s", builtVersion(), builtFrom(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

// builtVersion is that which the build was told, else that of the module, as git has it.
func builtVersion() string {
	return cmp.Or(release, build().Main.Version, "(devel)")
}

// builtFrom is the commit that the program was built from, and whether files were changed
// since; "" if it is not known.
func builtFrom() (commit string) {
	changed := ""
	for _, s := range build().Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = " " + s.Value[:min(12, len(s.Value))]
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = "+"
		}
	}
	return commit + changed
}
