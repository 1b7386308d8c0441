package health.fulfilment.api.flows;

import java.sql.Types;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarbinaryJdbcType;

/**
 * PostgreSQL with {@code bytea} for what JPA calls a large object: Hibernate would keep a mere {@code oid} in the row, and the
 * bytes where no foreign key and no delete reaches them.
 */
public final class BytesInTheRow extends PostgreSQLDialect {

    public BytesInTheRow() {}

    public BytesInTheRow(DialectResolutionInfo info) {
        super(info);
    }

    @Override
    protected String columnType(int sqlType) {
        return sqlType == SqlTypes.BLOB ? "bytea" : super.columnType(sqlType);
    }

    @Override
    protected String castType(int sqlType) {
        return sqlType == SqlTypes.BLOB ? "bytea" : super.castType(sqlType);
    }

    @Override
    public void contributeTypes(TypeContributions types, ServiceRegistry services) {
        super.contributeTypes(types, services);
        types.getTypeConfiguration().getJdbcTypeRegistry().addDescriptor(Types.BLOB, VarbinaryJdbcType.INSTANCE);
    }
}
