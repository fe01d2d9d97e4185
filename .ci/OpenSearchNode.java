import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.codelibs.opensearch.runner.node.OpenSearchRunnerNode;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/**
 * Runs a node of OpenSearch from its jars alone: java OpenSearchNode HOME setting=value …
 * Once it answers, the file HOME/address has its host and port.
 */
class OpenSearchNode {
  /** For the other nodes of its cluster, on a slow machine. */
  private static final String PATIENCE = "4m";

  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]).toAbsolutePath();
    Path config = Files.createDirectories(home.resolve("config"));
    Settings.Builder settings = Settings.builder().put("path.home", home.toString())
        .put("transport.type", "netty4").put("http.type", "netty4");
    for (String setting : Arrays.copyOfRange(args, 1, args.length)) {
      int equals = setting.indexOf('=');
      settings.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    Node node = new OpenSearchRunnerNode(new Environment(settings.build(), config),
        List.of(Netty4Plugin.class, CommonAnalysisPlugin.class));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      try {
        node.close();
      } catch (Exception e) {
        e.printStackTrace();
      }
    }));
    node.start();
    node.client().admin().cluster().prepareHealth().setWaitForYellowStatus()
        .setClusterManagerNodeTimeout(PATIENCE).setTimeout(PATIENCE).get();
    HttpServerTransport http = node.injector().getInstance(HttpServerTransport.class);
    Path unfinished = Files.writeString(home.resolve("address.new"), http.boundAddress().publishAddress().toString());
    Files.move(unfinished, home.resolve("address"));
    Thread.currentThread().join();
  }
}
