package doctor

import (
	"net/url"
	"strconv"

	"github.com/bwmarrin/discordgo"
)

// permissions are all that the bot needs in a server. Without the last three it
// still answers: not as a reply, and not in threads.
const permissions = discordgo.PermissionViewChannel | discordgo.PermissionSendMessages |
	discordgo.PermissionReadMessageHistory | discordgo.PermissionCreatePublicThreads | discordgo.PermissionSendMessagesInThreads

// InviteLink leads to Discord's page that installs an application, with exactly the
// scopes and permissions that it needs.
func InviteLink(app string) string {
	query := url.Values{
		"client_id":   {app},
		"scope":       {"bot applications.commands"},
		"permissions": {strconv.FormatInt(permissions, 10)},
	}
	return installLink(query, discordgo.ApplicationIntegrationGuildInstall)
}

// PersonalLink leads to Discord's page by which somebody installs an application for
// themselves, to use it everywhere.
func PersonalLink(app string) string {
	return installLink(url.Values{"client_id": {app}, "scope": {"applications.commands"}}, discordgo.ApplicationIntegrationUserInstall)
}

func installLink(query url.Values, where discordgo.ApplicationIntegrationType) string {
	query.Set("integration_type", strconv.Itoa(int(where)))
	return "https://discord.com/oauth2/authorize?" + query.Encode()
}
