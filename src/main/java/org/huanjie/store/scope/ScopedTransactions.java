package org.huanjie.store.scope;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * 辖区事务 — begins each transaction with the present {@link Scope} set inside it, where row level security reads it, and with the
 * {@link TermInView} where one is named.
 *
 * <p>The settings are local to the transaction, so a pooled connection never carries one person's scope to the next.
 */
public final class ScopedTransactions extends JdbcTransactionManager {

    private final Commits commits;

    public ScopedTransactions(DataSource source, Commits commits) {
        super(source);
        this.commits = commits;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var scope = Scope.current();
        if (scope.isPresent()) {
            enter(connection, scope.get());
        }
        var term = TermInView.current();
        if (term.isPresent()) {
            look(connection, term.get());
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (!status.isReadOnly()) {
            Scope.current().ifPresent(commits::count);
        }
    }

    private static void look(Connection connection, UUID term) throws SQLException {
        try (var set = connection.prepareStatement(
                "SELECT set_config('huanjie.term', ?, true), set_config('huanjie.day', ?, true)")) {
            set.setString(1, term.toString());
            set.setString(2, TermInView.day().map(LocalDate::toString).orElse(""));
            set.execute();
        }
    }

    private static void enter(Connection connection, Scope scope) throws SQLException {
        try (var set = connection.prepareStatement("""
                SELECT set_config('huanjie.lo', ?, true), set_config('huanjie.hi', ?, true),
                       set_config('huanjie.account', ?, true), set_config('huanjie.role', ?, true)""")) {
            set.setString(1, scope.lo());
            set.setString(2, scope.hi());
            set.setString(3, scope.account());
            set.setString(4, scope.role());
            set.execute();
        }
    }
}
