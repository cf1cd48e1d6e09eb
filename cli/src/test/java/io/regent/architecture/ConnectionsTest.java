package io.regent.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.net.InetAddress;
import java.net.URL;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Outgoing connections are opened in one package, listening sockets in one other. */
class ConnectionsTest {
    private static final String EGRESS = "io.regent.agent.egress..";
    private static final String HTTP = "io.regent.server.http..";

    /** What opens or is a connection to somewhere else. */
    private static final DescribedPredicate<JavaClass> OUTGOING = anyOf(
            "java.net.Socket",
            "java.net.DatagramSocket",
            "java.net.URLConnection",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.AsynchronousSocketChannel",
            "java.nio.channels.DatagramChannel",
            "javax.net.SocketFactory",
            "javax.naming.Context");

    /** What accepts connections. */
    private static final DescribedPredicate<JavaClass> LISTENING = anyOf(
            "java.net.ServerSocket",
            "java.nio.channels.ServerSocketChannel",
            "java.nio.channels.AsynchronousServerSocketChannel",
            "javax.net.ServerSocketFactory");

    /** The clients of the HTTP library. */
    private static final DescribedPredicate<JavaClass> LIBRARY_CLIENTS = anyOf(
            "io.vertx.core.http.HttpClient",
            "io.vertx.core.http.WebSocketClient",
            "io.vertx.core.net.NetClient",
            "io.vertx.core.datagram.DatagramSocket",
            "io.vertx.core.dns.DnsClient",
            "io.netty.bootstrap.Bootstrap");

    private static final Set<String> LOOKUPS = Set.of("getByName", "getAllByName", "getCanonicalHostName");
    private static final Set<String> FETCHES = Set.of("openConnection", "openStream", "getContent");

    @Test
    void onlyEgressConnects() {
        noClasses()
                .that()
                .resideOutsideOfPackage(EGRESS)
                .should()
                .dependOnClassesThat(OUTGOING.or(resideInAPackage("java.net.http..")))
                .check(Regent.CLASSES);
    }

    @Test
    void onlyEgressFetchesUrls() {
        noClasses()
                .that()
                .resideOutsideOfPackage(EGRESS)
                .should()
                .callMethodWhere(calls(URL.class, FETCHES))
                .check(Regent.CLASSES);
    }

    /** Asking a name server is a connection too; a listener may resolve the address it binds. */
    @Test
    void onlyEgressResolvesNames() {
        noClasses()
                .that()
                .resideOutsideOfPackages(EGRESS, HTTP)
                .should()
                .callMethodWhere(calls(InetAddress.class, LOOKUPS))
                .check(Regent.CLASSES);
    }

    @Test
    void onlyTheHttpPackageListens() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HTTP)
                .should()
                .dependOnClassesThat(LISTENING)
                .check(Regent.CLASSES);
    }

    @Test
    void theHttpPackageDoesNotConnect() {
        noClasses()
                .that()
                .resideInAPackage("io.regent..")
                .should()
                .dependOnClassesThat(LIBRARY_CLIENTS)
                .check(Regent.CLASSES);
    }

    private static DescribedPredicate<JavaClass> anyOf(String... types) {
        return DescribedPredicate.or(Stream.of(types)
                .<DescribedPredicate<? super JavaClass>>map(type -> assignableTo(type))
                .toList());
    }

    private static DescribedPredicate<JavaMethodCall> calls(Class<?> owner, Set<String> methods) {
        return DescribedPredicate.describe(
                "a call of " + owner.getName() + "." + methods,
                call -> call.getTargetOwner().isAssignableTo(owner) && methods.contains(call.getName()));
    }
}
