package org.huanjie.store.keys;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * 推算列 — columns that the program computes from others of the same row. A migration that changes how leaves them NULL; each start fills
 * what is NULL, as the owner of the tables and before anything is served.
 */
public interface Derived {

    /** Computes what is not there; asked at every start, so it looks before it works. */
    void fill(Connection owner) throws SQLException;
}
