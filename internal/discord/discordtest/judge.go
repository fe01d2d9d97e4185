package discordtest

import "strings"

// judge says what is wrong with the request's form, before anything is done:
// first by the description, then by the rules that it does not have.
func (d *Discord) judge(c *call) *failure {
	var f findings
	f.ids(c)
	if d.spec != nil {
		f = append(f, d.spec.request(c)...)
	}
	fail := f.rules(c)
	if len(f) > 0 {
		return invalid(f...)
	}
	return fail
}

// ids judges the snowflakes of the path.
func (f *findings) ids(c *call) {
	for _, name := range []string{
		"application_id", "channel_id", "command_id", "guild_id", "interaction_id", "message_id", "user_id", "webhook_id",
	} {
		if id := c.value(name); strings.Trim(id, "0123456789") != "" {
			f.add("", "%s is no snowflake: %q.", name, id)
		}
	}
}

// rules are those of the route.
func (f *findings) rules(c *call) *failure {
	body := c.object()
	switch c.route {
	case "POST /channels/{channel_id}/messages", "POST /webhooks/{webhook_id}/{webhook_token}":
		f.message("", body)
		return judgeVersion(bare(body), c.files)
	case "PATCH /channels/{channel_id}/messages/{message_id}",
		"PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original",
		"PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}":
		f.message("", body)
	case "POST /interactions/{interaction_id}/{interaction_token}/callback":
		return f.callback(c)
	case "POST /channels/{channel_id}/messages/{message_id}/threads":
		f.thread(body)
	case "PUT /applications/{application_id}/commands":
		f.commands(list(c.body))
	}
	return nil
}

func (f *findings) thread(body object) {
	if n := length(text(body["name"])); n < 1 || n > 100 {
		f.add("/name", "Must be between 1 and 100 in length; this has %d.", n)
	}
	switch whole(body["auto_archive_duration"]) {
	case 0, 60, 1440, 4320, 10080:
	default:
		f.add("/auto_archive_duration", "Must be 60, 1440, 4320 or 10080 minutes.")
	}
}
