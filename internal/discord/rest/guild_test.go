package rest

import (
	"net/http"
	"testing"

	"github.com/bwmarrin/discordgo"
)

func TestPermissions(t *testing.T) {
	t.Parallel()
	answers := map[string]string{
		"/channels/30":        `{"id":"30","type":11,"guild_id":"5","parent_id":"20"}`,
		"/channels/20":        `{"id":"20","type":0,"guild_id":"5","permission_overwrites":[{"id":"5","type":0,"allow":"0","deny":"2048"},{"id":"7","type":0,"allow":"16384","deny":"0"}]}`,
		"/guilds/5":           `{"id":"5","owner_id":"1","roles":[{"id":"5","permissions":"3072"},{"id":"7","permissions":"65536"}]}`,
		"/guilds/5/members/9": `{"user":{"id":"9"},"roles":["7"]}`,
	}
	_, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, _ int) {
		answer, ok := answers[req.URL.Path[len("/api/v10"):]]
		if !ok {
			say(w, 404, `{"message":"Unknown","code":0}`)
			return
		}
		say(w, 200, "%s", answer)
	})
	got, err := c.Permissions(t.Context(), "30", "9")
	if err != nil {
		t.Fatal(err)
	}
	want := int64(discordgo.PermissionViewChannel | discordgo.PermissionReadMessageHistory | discordgo.PermissionEmbedLinks)
	if got != want {
		t.Errorf("got %b, want %b", got, want)
	}
}

// Roles add up; the channel's overwrites come for everyone, then for roles, of
// which one that allows wins over one that denies, then for the person.
func TestPermissionOverwrites(t *testing.T) {
	const view, send, files, admin = discordgo.PermissionViewChannel, discordgo.PermissionSendMessages, discordgo.PermissionAttachFiles, discordgo.PermissionAdministrator
	type overwrites = []*discordgo.PermissionOverwrite
	role, person := discordgo.PermissionOverwriteTypeRole, discordgo.PermissionOverwriteTypeMember
	tests := map[string]struct {
		extra      int64 // of one of the roles
		owner      string
		overwrites overwrites
		want       int64
	}{
		"roles add up":                {files, "", nil, view | send | files},
		"denied to everyone":          {0, "", overwrites{{ID: "5", Type: role, Deny: send}}, view},
		"a role allows it again":      {0, "", overwrites{{ID: "8", Type: role, Allow: send}, {ID: "5", Type: role, Deny: send}}, view | send},
		"a role allows, one denies":   {0, "", overwrites{{ID: "7", Type: role, Allow: files}, {ID: "8", Type: role, Deny: files}}, view | send | files},
		"the person is denied":        {0, "", overwrites{{ID: "9", Type: person, Deny: send}, {ID: "7", Type: role, Allow: send}}, view},
		"the person is allowed":       {0, "", overwrites{{ID: "9", Type: person, Allow: files}, {ID: "7", Type: role, Deny: files}}, view | send | files},
		"of another person":           {0, "", overwrites{{ID: "10", Type: person, Deny: view}}, view | send},
		"of a role they do not have":  {0, "", overwrites{{ID: "6", Type: role, Deny: view}}, view | send},
		"of a role with their own id": {0, "", overwrites{{ID: "9", Type: role, Deny: view}}, view | send},
		"administrators may all":      {admin, "", overwrites{{ID: "9", Type: person, Deny: view}}, discordgo.PermissionAll},
		"owners may all":              {0, "9", overwrites{{ID: "9", Type: person, Deny: view}}, discordgo.PermissionAll},
	}
	for name, test := range tests {
		guild := &discordgo.Guild{ID: "5", OwnerID: test.owner, Roles: []*discordgo.Role{
			{ID: "5", Permissions: view}, {ID: "6", Permissions: admin}, {ID: "7", Permissions: send}, {ID: "8", Permissions: test.extra},
		}}
		member := &discordgo.Member{User: &discordgo.User{ID: "9"}, Roles: []string{"7", "8"}}
		if got := permissions(guild, &discordgo.Channel{PermissionOverwrites: test.overwrites}, member); got != test.want {
			t.Errorf("%s: got %b, want %b", name, got, test.want)
		}
	}
}
