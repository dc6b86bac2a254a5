package org.huanjie.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** 库 — how to reach the database: as the owner, who migrates, and as the application, who owns no table. */
public record Store(String url, Login owner, Login application) {

    /** 登录 — one database role with its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    Connection asOwner() throws SQLException {
        return as(owner);
    }

    Connection asApplication() throws SQLException {
        return as(application);
    }

    Connection as(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}
