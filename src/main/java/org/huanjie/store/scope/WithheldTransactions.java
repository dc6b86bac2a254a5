package org.huanjie.store.scope;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** 可暂不写入的事务 — rolls back instead of committing what is {@link Withheld}, so that nothing which waits for a commit runs either. */
public final class WithheldTransactions implements PlatformTransactionManager {

    private final PlatformTransactionManager transactions;

    public WithheldTransactions(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        return transactions.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
        if (!status.isNewTransaction() || !Withheld.drops(status.isReadOnly())) {
            transactions.commit(status);
        } else {
            transactions.rollback(status);
        }
    }

    @Override
    public void rollback(TransactionStatus status) {
        transactions.rollback(status);
    }
}
