package org.huanjie.command;

/** 命令的拒绝 — what a verb cannot do with what it was given, as a message key with its arguments. */
public final class CommandRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    public CommandRefusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
