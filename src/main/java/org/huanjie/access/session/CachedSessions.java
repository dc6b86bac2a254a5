package org.huanjie.access.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.huanjie.access.who.Principals;
import org.huanjie.access.who.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * 会话库 — the sessions of the database, read through a cache of at most {@link #LIFE} and touched at most once a minute, so that a
 * request of a signed-in person costs no statement of its own.
 *
 * <p>At each reading from the database the account is asked whether the session still stands ({@link SessionRows#stands}); so whatever
 * ends an account's sessions holds on every node within {@link #LIFE}, even for a session that was being saved at that moment.
 *
 * @param <S> the sessions of the repository beneath
 */
final class CachedSessions<S extends Session> implements SessionRepository<CachedSession> {

    static final Duration LIFE = Duration.ofSeconds(3);
    static final Duration TOUCH = Duration.ofMinutes(1);

    private final SessionRepository<S> beneath;
    private final SessionRows rows;
    private final Cache<String, CachedSession.Seen> seen;

    CachedSessions(SessionRepository<S> beneath, SessionRows rows, Ticker ticker) {
        this.beneath = beneath;
        this.rows = rows;
        this.seen = Caffeine.newBuilder()
                .expireAfterWrite(LIFE)
                .maximumSize(20_000)
                .ticker(ticker)
                .build();
    }

    @Override
    public CachedSession createSession() {
        return new CachedSession(beneath.createSession());
    }

    @Override
    public @Nullable CachedSession findById(String id) {
        var found = seen.get(id, this::read);
        return found == null ? null : new CachedSession(found, () -> beneath.findById(id));
    }

    @Override
    public void save(CachedSession session) {
        if (session.written() instanceof Session written) {
            session.applyAccess();
            if (!session.isGone()) {
                saveBeneath(written);
            }
            session.formerIds().forEach(seen::invalidate);
        } else if (session.lastTouched().plus(TOUCH).isBefore(session.getLastAccessedTime())) {
            rows.touch(session.getId(), session.getLastAccessedTime(), TOUCH);
            seen.invalidate(session.getId());
        }
    }

    @Override
    public void deleteById(String id) {
        beneath.deleteById(id);
        seen.invalidate(id);
    }

    private CachedSession.@Nullable Seen read(String id) {
        var session = beneath.findById(id);
        return session == null || !stands(session) ? null : CachedSession.Seen.of(session);
    }

    private boolean stands(S session) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context == null
                || !(Principals.of(context.getAuthentication()) instanceof Standing standing)
                || rows.stands(standing, session.getCreationTime());
    }

    @SuppressWarnings("unchecked") // what was written came from the repository beneath
    private void saveBeneath(Session written) {
        beneath.save((S) written);
    }
}
