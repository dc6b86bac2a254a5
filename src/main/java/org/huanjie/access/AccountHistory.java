package org.huanjie.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** 账号的登录情况 — what an office may see of the attempts to sign in with an account. */
@Service
public class AccountHistory {

    /** 一次尝试 — when, from where, and {@code PASSED}, {@code FAILED}, {@code LOCKED} or {@code RESET}. */
    public record Attempt(Instant at, String address, String outcome) {}

    private final Attempts attempts;

    AccountHistory(Attempts attempts) {
        this.attempts = attempts;
    }

    /** The last ten, newest first. */
    public List<Attempt> attempts(Accounts.Entry account) {
        return attempts.of(account.id());
    }

    public Optional<Instant> lockedUntil(Accounts.Entry account) {
        return attempts.lockedUntil(account.signInName());
    }
}
