package org.huanjie.store.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.Sql;
import org.huanjie.store.folder.Store;
import org.huanjie.store.folder.StoreRefusal;

/** 外部库的入口 — demands a version that has what the tables use, and sees that the application has a role which owns none of them. */
public final class OutsideServer {

    private static final int LEAST_VERSION = 15;
    /** Wrong password; a role that may not log in. */
    private static final Set<String> SHUT_OUT = Set.of("28P01", "28000");

    private final Outside outside;
    private final Store store;

    private OutsideServer(Outside outside, DataFolder folder) {
        this.outside = outside;
        var application =
                outside.application().orElseGet(() -> new Secrets(folder.secrets()).login(Cluster.APPLICATION));
        this.store = new Store(outside.url(), outside.owner(), application);
    }

    /** For who serves: nothing is made, and the owner's password not asked for. */
    public static Store asApplication(Outside outside, DataFolder folder) {
        var server = new OutsideServer(outside, folder);
        return server.store;
    }

    public static Store enter(Outside outside, DataFolder folder) {
        return new OutsideServer(outside, folder).entered();
    }

    private Store entered() {
        try (var owner = store.asOwner()) {
            int version = owner.getMetaData().getDatabaseMajorVersion();
            if (version < LEAST_VERSION) {
                throw new StoreRefusal("store.outside.too-old", version, LEAST_VERSION);
            }
            ensureRole(owner);
        } catch (SQLException e) {
            throw unreachable(store.owner(), e);
        }
        demandApplication();
        return store;
    }

    // The migrations grant to this role; whoever else is named as the application must be a member of it.
    private void ensureRole(Connection owner) throws SQLException {
        boolean ours = store.application().user().equals(Cluster.APPLICATION);
        if (!Sql.exists(owner, "SELECT FROM pg_roles WHERE rolname = ?", Cluster.APPLICATION)) {
            change(owner, "CREATE ROLE " + Cluster.APPLICATION + (ours ? " LOGIN" : " NOLOGIN"), ours);
        } else if (ours && outside.application().isEmpty() && isShutOut()) {
            change(owner, "ALTER ROLE " + Cluster.APPLICATION + " LOGIN", true);
        }
    }

    private void change(Connection owner, String command, boolean withPassword) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(
                    withPassword
                            ? command + " PASSWORD "
                                    + Sql.literal(store.application().password())
                            : command);
        } catch (SQLException e) {
            throw new StoreRefusal("store.outside.no-role", store.owner().user(), Cluster.APPLICATION).causedBy(e);
        }
    }

    private boolean isShutOut() throws SQLException {
        try (var application = store.asApplication()) {
            return false;
        } catch (SQLException e) {
            if (SHUT_OUT.contains(String.valueOf(e.getSQLState()))) {
                return true;
            }
            throw e;
        }
    }

    private void demandApplication() {
        var user = store.application().user();
        try (var application = store.asApplication()) {
            if (user.equals(store.owner().user())
                    || Sql.exists(
                            application,
                            "SELECT FROM pg_roles WHERE rolname = ? AND (rolsuper OR rolbypassrls)",
                            user)) {
                throw new StoreRefusal("store.outside.too-mighty", user);
            }
            if (!Sql.exists(application, "SELECT WHERE pg_has_role(?, 'USAGE')", Cluster.APPLICATION)) {
                throw new StoreRefusal("store.outside.not-a-member", user, Cluster.APPLICATION);
            }
        } catch (SQLException e) {
            throw unreachable(store.application(), e);
        }
    }

    private StoreRefusal unreachable(Store.Login login, SQLException e) {
        return new StoreRefusal("store.unreachable", store.url(), login.user(), String.valueOf(e.getMessage()))
                .causedBy(e);
    }
}
