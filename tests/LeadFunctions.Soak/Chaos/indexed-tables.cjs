// Azurite looks through a whole partition for every row that is written, and through the whole table for every page that is read. That
// takes longer than anything else once there are many thousand leads. With this it first asks the index of row keys that it has anyway;
// what it finds, and everything else, stays as it is.
const Module = require('node:module');

function indexed(table) {
  return {
    chain: () => table.chain(),
    findOne: ({ PartitionKey, RowKey }) => table.findOne({ RowKey, PartitionKey }),
    insert: row => table.insert(row),
    update: row => table.update(row),
    remove: row => table.remove(row),
  };
}

// Only what surely has to hold for every row: what is in brackets may be one of several. The query itself is asked of what is left.
function bounds(filter = '') {
  const certain = filter.replace(/'(?:[^']|'')*'|\([^()']*(?:'(?:[^']|'')*'[^()']*)*\)/g, part => (part.startsWith('(') ? '' : part));
  if (/[()]|\b(or|not)\b/.test(certain.replace(/'(?:[^']|'')*'/g, ''))) {
    return undefined;
  }

  const first = /RowKey ge '((?:[^']|'')*)'/.exec(certain)?.[1];
  const last = /RowKey lt '((?:[^']|'')*)'/.exec(certain)?.[1];
  return first && last ? { RowKey: { $between: [first, last] } } : undefined;
}

function index(store) {
  const find = store.prototype.getEntityCollection;
  store.prototype.getEntityCollection = function (...args) {
    return indexed(find.apply(this, args));
  };

  const query = store.prototype.queryTableEntities;
  store.prototype.queryTableEntities = function (context, account, table, options, ...rest) {
    const range = bounds(options.filter);
    const self = range === undefined ? this : {
      __proto__: this,
      getEntityCollection: () => {
        const rows = find.call(this, account, table, context);
        return { chain: () => rows.chain().find(range) };
      },
    };
    return query.call(self, context, account, table, options, ...rest);
  };
}

const load = Module._load;
Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  if (request.endsWith('/LokiTableMetadataStore') && !loaded.isIndexed) {
    loaded.isIndexed = true;
    index(loaded.default);
  }

  return loaded;
};
