package html_test

import "testing"

// TestChat: the messages of exported chats begin with who wrote them and when, also those below others of the same person.
func TestChat(t *testing.T) {
	check(t, `<div class="chatlog"><div class="chatlog__message-group">
<div class="chatlog__message"><div class="chatlog__header"><span class="chatlog__author">ann</span> <span class="chatlog__timestamp">05/05/2025 7:12 PM</span></div>
<div class="chatlog__content"><span>The pump is broken.</span></div><div class="chatlog__reactions">3</div></div>
<div class="chatlog__message"><div class="chatlog__short-timestamp">7:13 PM</div><div class="chatlog__content">It was <b>new</b>.</div></div></div></div>`,
		"left out, the header of a message: ann 05/05/2025 7:12 PM",
		"turn: [05/05/2025 7:12 PM] ann: The pump is broken.",
		"left out, what stands beside the messages of a chat: 3",
		"left out, the header of a message: 7:13 PM",
		"turn: [7:13 PM] ann: It was new.",
	)
	check(t, `<div class="message default"><div class="pull_right date details" title="05.05.2025 19:12:33 UTC+02:00">05.05.2025 19:12:33</div>
<div class="from_name">Ann Lee</div><div class="text">The pump is broken.</div></div>`,
		"left out, the header of a message: 05.05.2025 19:12:33 Ann Lee",
		"prose: [05.05.2025 19:12] Ann Lee: The pump is broken.",
	)
	check(t, `<div class="text">The pump is broken.</div><p class="date">5 May</p>`, "prose: The pump is broken.", "prose: 5 May")
}
