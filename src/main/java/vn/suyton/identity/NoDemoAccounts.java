package vn.suyton.identity;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Everybody knows the passwords of the demonstration: with its accounts nothing but a demonstration may start. */
@Component
@Profile("!demo")
@DependsOnDatabaseInitialization
class NoDemoAccounts implements InitializingBean {

    private final AccountMapper accounts;

    NoDemoAccounts(AccountMapper accounts) {
        this.accounts = accounts;
    }

    @Override
    public void afterPropertiesSet() {
        var found = accounts.countDemo();
        if (found > 0) {
            throw new IllegalStateException("The database holds " + found + " accounts of the demonstration, whose"
                    + " passwords are public. Use an empty database, or start with the profile demo.");
        }
    }
}
