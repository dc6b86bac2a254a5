package org.huanjie.store.folder;

import java.util.List;

/**
 * 库的拒绝 — why the store cannot be opened, saved or brought back, as a message key with its arguments: one line for people, which says what to do.
 */
public final class StoreRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    public StoreRefusal(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public StoreRefusal causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
