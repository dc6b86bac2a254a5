package org.huanjie.store.server;

import java.util.Optional;
import org.huanjie.store.folder.Store;

/**
 * 外部 PostgreSQL — a server that others run: its address, the login that owns the tables, and the application's where it is given.
 */
public record Outside(String url, Store.Login owner, Optional<Store.Login> application) {}
