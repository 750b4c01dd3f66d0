/** Branded ids: a compile-time fence, so that an asset's id cannot be passed where an agency's is wanted. At run time all are plain strings. */

export type AgencyId = string & { readonly __id: 'agency' };
export type ServiceCode = string & { readonly __id: 'service' };
export type LayerId = string & { readonly __id: 'layer' };
export type JurisdictionId = string & { readonly __id: 'jurisdiction' };
export type AssetClass = string & { readonly __id: 'assetClass' };
export type AssetId = string & { readonly __id: 'asset' };
export type RuleId = string & { readonly __id: 'rule' };
export type RequestId = string & { readonly __id: 'request' };
export type IncidentId = string & { readonly __id: 'incident' };
export type AlertId = string & { readonly __id: 'alert' };
