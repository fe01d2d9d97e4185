package delivery_test

import (
	"fmt"
	"unicode/utf8"

	"pilcrow/internal/chat/delivery"
)

func ExampleSplit() {
	parts := []string{"Ada lit the lamp. [¶3]\n", "Ben put it out at dawn, when the last boat had come in. [¶4]\n", "Nobody knows why.\n"}
	for i, message := range delivery.Split(parts, 45, utf8.RuneCountInString) {
		fmt.Printf("%d: %q\n", i+1, message)
	}
	// Output:
	// 1: "Ada lit the lamp. [¶3]"
	// 2: "Ben put it out at dawn, when the last boat"
	// 3: "had come in. [¶4]\nNobody knows why."
}
