package org.huanjie.store.folder;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * 库 — how to reach the database: as the owner, who migrates, and as the application, who owns no table. The owner's password is read when it
 * is asked for, and whoever serves does not ask.
 */
public record Store(String url, Supplier<Login> ownerLogin, Login application) {

    public Store(String url, Login owner, Login application) {
        this(url, () -> owner, application);
    }

    public Login owner() {
        return ownerLogin.get();
    }

    /** 登录 — one database role with its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    public Connection asOwner() throws SQLException {
        return as(owner());
    }

    public Connection asApplication() throws SQLException {
        return as(application);
    }

    /** As the application, with so many seconds for the server to answer each time it is asked. */
    public Connection within(int seconds) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", application.user());
        properties.setProperty("password", application.password());
        properties.setProperty("connectTimeout", Integer.toString(seconds));
        properties.setProperty("socketTimeout", Integer.toString(seconds));
        return DriverManager.getConnection(url, properties);
    }

    public Connection as(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}
