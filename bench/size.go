package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// programSize builds the program in size/name, stripped and without cgo, and
// returns its size in bytes. It needs to run in the module's folder.
func programSize(ctx context.Context, name string) (int64, error) {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, name)
	build := exec.CommandContext(ctx, "go", "build", "-ldflags", "-s -w", "-o", program, "./size/"+name)
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return 0, fmt.Errorf("build size/%s: %w\n%s", name, err, out)
	}
	info, err := os.Stat(program)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}
