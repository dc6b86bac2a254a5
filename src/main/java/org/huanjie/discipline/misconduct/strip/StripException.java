package org.huanjie.discipline.misconduct.strip;

/** 不收 — found while looking: why a file is not taken. */
final class StripException extends Exception {

    private static final long serialVersionUID = 1L;

    private final StripFault fault;

    StripException(StripFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    StripFault fault() {
        return fault;
    }
}
