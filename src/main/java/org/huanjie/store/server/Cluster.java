package org.huanjie.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.PrivateFiles;
import org.huanjie.store.folder.Sql;
import org.huanjie.store.folder.StoreRefusal;

/** 数据簇 — PostgreSQL's own files and the roles and the database in them, made at the first start. */
public record Cluster(DataFolder folder, Path programs, Unprivileged way, Secrets secrets) {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "huanjie_owner";
    static final String APPLICATION = "huanjie_app";
    static final String DATABASE = "huanjie";

    public static boolean isMade(DataFolder folder) {
        return Files.exists(folder.cluster().resolve("PG_VERSION"));
    }

    /** Makes the files if they are not there; refuses those that another version of PostgreSQL wrote. */
    void ensure() throws IOException {
        if (!isMade(folder)) {
            make();
        }
        var written = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        var ours = programVersion();
        if (!written.equals(ours)) {
            throw new StoreRefusal("store.cluster.other-version", folder.path(), written, ours);
        }
        way.own(folder.cluster());
    }

    // Made beside its place and moved there whole: a first start that dies half-way leaves nothing that looks like a
    // cluster.
    private void make() throws IOException {
        var beside = folder.path().resolve("cluster.new");
        PrivateFiles.deleteTree(beside);
        PrivateFiles.folder(beside);
        var password = PrivateFiles.empty(folder.path().resolve("first-password"));
        try {
            Files.writeString(password, secrets.login(SUPERUSER).password());
            way.own(beside);
            way.own(password);
            way.run(List.of(
                    programs.resolve("initdb").toString(),
                    "-D",
                    beside.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile",
                    password.toString(),
                    "-A",
                    "scram-sha-256",
                    "-E",
                    "UTF8",
                    "--locale",
                    "C",
                    "--data-checksums"));
        } finally {
            Files.delete(password);
        }
        Files.move(beside, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    // "postgres (PostgreSQL) 18.6" → "18"; the share folder would tell too, but not everywhere in the same place
    private String programVersion() throws IOException {
        var process = new ProcessBuilder(programs.resolve("postgres").toString(), "--version").start();
        var words = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return words.replaceAll("(?s).*\\) (\\d+).*", "$1");
    }

    /** Makes what is missing: the owner of the tables, the application that owns none, the database. */
    void ensureRoles(Connection superuser) throws SQLException {
        ensureRole(superuser, OWNER);
        ensureRole(superuser, APPLICATION);
        if (!Sql.exists(superuser, "SELECT FROM pg_database WHERE datname = ?", DATABASE)) {
            Sql.run(superuser, "CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
        }
    }

    private void ensureRole(Connection superuser, String role) throws SQLException {
        if (!Sql.exists(superuser, "SELECT FROM pg_roles WHERE rolname = ?", role)) {
            Sql.run(
                    superuser,
                    "CREATE ROLE " + role + " LOGIN PASSWORD "
                            + Sql.literal(secrets.login(role).password()));
        }
    }
}
